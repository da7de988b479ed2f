import { serveExport } from './serve-export';

serveExport(globalThis);

import { serveSearch } from './serve-search';

serveSearch(globalThis);

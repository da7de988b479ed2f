import { serveTasks } from './serve-tasks';

serveTasks(globalThis);

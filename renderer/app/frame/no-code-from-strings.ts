import { config } from 'zod';

// The page may make no code from strings; zod would try, be refused, and go on without. This stands before
// every module that defines a parser, because zod looks once, at the first.
config({ jitless: true });

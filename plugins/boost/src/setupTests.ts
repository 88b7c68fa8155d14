import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The first test of a file also loads the page's code, which takes seconds on a
// busy machine. A test that passes does not wait longer for it.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });

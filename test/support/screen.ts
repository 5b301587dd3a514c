import { configure } from '@testing-library/react';
import { patience } from './patience.ts';

/** A screen may ask its server three times over before it says something. */
configure({ asyncUtilTimeout: 3_000 * patience });

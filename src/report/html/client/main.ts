/** The page's script. The page is whole without it; it adds filters and the choice of columns. */
import { chooseColumns } from './columns.js';
import { filterFindings } from './filters.js';
import { openTargets } from './targets.js';

filterFindings();
chooseColumns();
openTargets();

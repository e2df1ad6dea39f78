// Tries the schema of cards with the language service of VS Code on half-written cards. Outside the build:
//
//   npm install --prefix /tmp/editor vscode-json-languageservice
//   node try-schema.mjs /tmp/editor
//
// The mark § is where the cursor stands.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import {createRequire} from 'node:module';

const require = createRequire(process.argv[2] + '/');
const {getLanguageService, TextDocument} = require('vscode-json-languageservice');
const schema = fs.readFileSync(
    new URL('../../main/resources/dev/evenhand/engine/card/scorecard-1.schema.json', import.meta.url), 'utf8');
const service = getLanguageService({
  schemaRequestService: async () => schema,
  workspaceContext: {resolveRelativePath: (relative, base) => new URL(relative, base).href},
});

async function at(marked) {
  const text = marked.replace('§', '');
  const document = TextDocument.create('file:///cards/a.scorecard.json', 'json', 1, text);
  const cursor = document.positionAt(marked.indexOf('§'));
  const json = service.parseJSONDocument(document);
  const completed = await service.doComplete(document, cursor, json);
  const hover = await service.doHover(document, cursor, json);
  const problems = await service.doValidation(document, json);
  return {
    labels: completed.items.map(item => item.label),
    explained: completed.items.every(item => item.documentation),
    hover: hover ? hover.contents.join(' ').replaceAll('\\', '') : '',
    problems: problems.map(problem => problem.message),
  };
}

const card = inside => `{"$schema": "scorecard.schema.json", "id": "a", "version": "1.0.0", "title": "A", ${inside}}`;
const question = inside => card(`"sections": [{"id": "s", "title": "S", "questions": [{"id": "q", ${inside}}]}]`);

let seen = await at('{"$schema": "scorecard.schema.json", §}');
assert.ok(['id', 'version', 'title', 'scoring', 'scales', 'sections', 'tests'].every(name => seen.labels.includes(name)));
assert.ok(seen.explained);

seen = await at(question('"ask": "A?", "type": "text", §'));
assert.ok(seen.labels.includes('guidance'));
assert.ok(!seen.labels.includes('max') && !seen.labels.includes('ranges'), 'of other types');

seen = await at(question('"ask": "A?", "type": "number", §'));
assert.ok(seen.labels.includes('ranges') && seen.labels.includes('max') && !seen.labels.includes('scale'));

seen = await at(question('"ask": "A?", "type": §'));
assert.deepEqual(seen.labels,
    ['"yes-no"', '"rating"', '"choice"', '"multiple-choice"', '"number"', '"text"', '"date"']);
assert.ok(seen.explained);

seen = await at(card('"scoring": {"method": §}'));
assert.ok(seen.labels.includes('"deductions"') && seen.explained);

seen = await at(question('"ask": "A?", "type": "yes-no", "notApplicable": "aw§ard"'));
assert.equal(seen.hover, 'Not applicable\n\nWhat that answer does. Without it: that around it.\n\n'
    + '`award`: The question counts as fully met.');

seen = await at(question('"ask": "A?", "type": "yes-no", "autoFail": [{§}]'));
assert.deepEqual(seen.labels.sort(), ['below', 'effect', 'fails', 'on', 'when']);

seen = await at(question('"ask": "A?", "type": "text", "max": 3, "wieght": 1') + '§');
assert.deepEqual(seen.problems.sort(), ['Property max is not allowed.', 'Property wieght is not allowed.']);

console.log('The schema completes, explains and checks.');

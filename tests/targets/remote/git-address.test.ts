// What is typed, which address git is given, and what git never gets to see.
import { expect, test } from 'vitest';
import { awayForm } from '../../../src/cli/away-forms.ts';
import { gitAddress } from '../../../src/targets/remote/git-address.ts';

test.each([
  ['github:acme/ledger', 'https://github.com/acme/ledger.git', undefined],
  ['github:acme/ledger#v1.2', 'https://github.com/acme/ledger.git', 'v1.2'],
  ['gitlab:acme/tools/ledger#main', 'https://gitlab.com/acme/tools/ledger.git', 'main'],
  ['https://github.com/acme/ledger', 'https://github.com/acme/ledger', undefined],
  ['https://github.com/acme/ledger/', 'https://github.com/acme/ledger', undefined],
  ['https://github.com/acme/ledger/pull/12', 'https://github.com/acme/ledger.git', 'refs/pull/12/head'],
  ['https://github.com/acme/ledger/pull/12/files', 'https://github.com/acme/ledger.git', 'refs/pull/12/head'],
  ['https://github.com/acme/ledger/tree/next', 'https://github.com/acme/ledger.git', 'next'],
  ['https://gitlab.com/a/b/c/-/merge_requests/3', 'https://gitlab.com/a/b/c.git', 'refs/merge-requests/3/head'],
  ['git+https://code.example/x.git#feature/a', 'https://code.example/x.git', 'feature/a'],
  ['ssh://git@code.example:2222/x.git', 'ssh://git@code.example:2222/x.git', undefined],
  ['git@code.example:acme/x.git', 'ssh://git@code.example/acme/x.git', undefined],
  ['git://code.example/x.git', 'git://code.example/x.git', undefined],
  ['http://127.0.0.1:8080/x.git', 'http://127.0.0.1:8080/x.git', undefined],
  [
    'file:///srv/x.git#0123456789abcdef0123456789abcdef01234567',
    '/srv/x.git',
    '0123456789abcdef0123456789abcdef01234567',
  ],
])('%s', (typed, url, ref) => {
  expect(awayForm(typed)).toBe('remote');
  expect(gitAddress(typed)).toEqual({ protocol: expect.any(String), url, ...(ref && { ref }) });
});

test.each([
  ['ext::sh -c id'],
  ['ext::sh'],
  ['fd::17'],
  ['https://-oProxyCommand=id/x'],
  ['ssh://-oProxyCommand=id/x'],
  ['ssh://-lroot@code.example/x'],
  ['ssh://code.example/-x'],
  ['-u@code.example:x'],
  ['git@-oProxyCommand:x'],
  ['https://user:secret@code.example/x'],
  ['http://code.example/x'],
  ['ftp://code.example/x'],
  ['https://code.example/x y'],
  ['https://code.example/x\ny'],
  ['https://code.example/x?service=git-upload-pack'],
  ['https://code.example/'],
  ['file://code.example/share'],
  ['github:acme'],
  ['github:acme/../x'],
  ['github:-x/y'],
  ['github:acme/x#--upload-pack=id'],
  ['github:acme/x#a..b'],
  ['github:acme/x#a:b'],
  ['github:acme/x#+a'],
  ['github:acme/x#'],
  ['github:acme/x#a\u0000b'],
])('%j is refused', typed => {
  expect(gitAddress(typed)).toHaveProperty('refused');
});

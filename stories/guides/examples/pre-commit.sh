#!/bin/sh
# .git/hooks/pre-commit: checks the summaries that are about to be committed
files=$(git diff --cached --name-only --diff-filter=ACM -- 'summaries/*.json')
test -z "$files" || npx three-points lint $files

npx three-points new talk.jsonc

npx three-points convert post.md --lang en

npx three-points convert draft.txt --lang en

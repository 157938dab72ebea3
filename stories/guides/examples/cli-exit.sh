npx three-points lint stethoscope.json
echo "The exit code is $?"
npx three-points lint broken.json --quiet > problems.txt
echo "The exit code is $?"
npx three-points lnt stethoscope.json
echo "The exit code is $?"

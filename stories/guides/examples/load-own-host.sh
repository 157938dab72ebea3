mkdir -p public/three-points
npm pack three-points@0.1.0
tar -xzf three-points-0.1.0.tgz
cp -r package/dist/cdn package/dist/three-points.css package/dist/schema.json public/three-points/

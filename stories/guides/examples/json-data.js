import 'three-points/define';
import 'three-points/three-points.css';

const response = await fetch('/summaries/stethoscope.json');
const summary = document.createElement('three-points');
summary.data = await response.json();
document.querySelector('main')?.append(summary);

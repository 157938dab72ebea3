import 'three-points/define';
import 'three-points/three-points.css';
import { adopt } from 'three-points';

adopt(); // makes summaries of code blocks and class names; elements need no call

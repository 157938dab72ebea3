// Knows what a site bundles of the Red Hat design system.
import '@rhds/elements/rh-card/rh-card.js';
import '@rhds/elements/rh-blockquote/rh-blockquote.js';

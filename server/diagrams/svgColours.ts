/**
 * The colours of an SVG file of its own: light, and dark where the reader's system is. All of it holds inside the
 * picture only, so that one that stands in a page colours nothing else.
 */
export const svgColours = `.diagram {
  --paper: #ffffff; --ink: #1f2328; --soft: #59636e; --line: #9aa4af; --card: #f6f8fa; --edge: #d1d9e0;
  --effect: #b3261e; --on-effect: #ffffff; --accent: #0b5cad; --on-accent: #ffffff; --tint: #e7f0fa;
  --root: #fbf1d9; --root-edge: #9a6700; --proof: #1a7f37;
  font-family: system-ui, -apple-system, "Segoe UI", Ubuntu, sans-serif;
}
@media (prefers-color-scheme: dark) {
  .diagram {
    --paper: #0d1117; --ink: #e6edf3; --soft: #9da7b3; --line: #6b7683; --card: #161b22; --edge: #353c45;
    --effect: #f0655b; --on-effect: #1b0605; --accent: #63a9f5; --on-accent: #04182d; --tint: #12243a;
    --root: #2b2208; --root-edge: #d9a520; --proof: #4cc46c;
  }
}
.diagram .paper { fill: var(--paper); }
.diagram text { fill: var(--ink); }
.diagram text.note { fill: var(--soft); }
.diagram path { fill: none; stroke: var(--line); stroke-width: 1.25; stroke-linejoin: round; stroke-linecap: round; }
.diagram path.spine { stroke: var(--effect); stroke-width: 3.5; }
.diagram path.bone { stroke: var(--accent); stroke-width: 2; }
.diagram path.arrow { fill: var(--line); stroke-width: 1; }
.diagram path.faint { stroke-dasharray: 3 5; stroke: var(--line); }
.diagram rect { fill: none; stroke: none; }
.diagram .paper { stroke: none; fill: var(--paper); }
.diagram .effect rect { fill: var(--effect); }
.diagram .effect text { fill: var(--on-effect); }
.diagram .problem rect { fill: var(--card); stroke: var(--effect); stroke-width: 1.5; }
.diagram .category rect, .diagram .question rect { fill: var(--tint); stroke: var(--accent); stroke-width: 1; }
.diagram .category.strong rect { fill: var(--accent); stroke-width: 2; }
.diagram .category.strong text { fill: var(--on-accent); }
.diagram .count, .diagram .category.strong .count { fill: var(--accent); }
.diagram circle { fill: var(--paper); stroke: var(--accent); }
.diagram .answer rect { fill: var(--card); stroke: var(--edge); }
.diagram .evidence rect { fill: var(--paper); stroke: var(--proof); stroke-width: 1; }
.diagram .root-cause rect { fill: var(--root); stroke: var(--root-edge); stroke-width: 2; }
.diagram .faint rect { stroke-dasharray: 4 4; fill: none; stroke: var(--line); }
.diagram .factor rect, .diagram .cause rect { stroke: none; }
.diagram .faint text { fill: var(--soft); }
.diagram path.lane { stroke-width: 1; }
.diagram path.mark { stroke: var(--accent); stroke-width: 9; }
.diagram path.leader { stroke-width: 0.75; stroke-dasharray: 1 4; }
.diagram path.pause { stroke: var(--ink); stroke-width: 2; stroke-dasharray: 2 6; }
.diagram path.before { stroke: var(--soft); stroke-width: 1.5; stroke-dasharray: 2 4; }
.diagram path.undetected { stroke: var(--effect); stroke-width: 5; stroke-dasharray: 1 8; }
.diagram path.detected { stroke: var(--root-edge); stroke-width: 5; stroke-linecap: butt; }
.diagram path.mitigated { stroke: var(--proof); stroke-width: 5; stroke-dasharray: 14 4; stroke-linecap: butt; }
.diagram .phase rect { fill: var(--card); stroke: var(--edge); }
.diagram .lane text, .diagram .gap text { fill: var(--soft); }
.diagram .event rect, .diagram .gap rect, .diagram .lane rect { stroke: none; }
.diagram .dead-end rect { fill: var(--card); stroke: var(--effect); stroke-width: 3; stroke-dasharray: 9 3; }
.diagram polygon { fill: var(--effect); stroke: none; }
.diagram text.stop { fill: var(--on-effect); }
`;

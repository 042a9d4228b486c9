/** The colours of an SVG file of its own: light, and dark where the reader's system is. */
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
.paper { fill: var(--paper); }
text { fill: var(--ink); }
text.note { fill: var(--soft); }
path { fill: none; stroke: var(--line); stroke-width: 1.25; stroke-linejoin: round; stroke-linecap: round; }
path.spine { stroke: var(--effect); stroke-width: 3.5; }
path.bone { stroke: var(--accent); stroke-width: 2; }
path.arrow { fill: var(--line); stroke-width: 1; }
path.faint { stroke-dasharray: 3 5; stroke: var(--line); }
rect { fill: none; stroke: none; }
.paper { stroke: none; fill: var(--paper); }
.effect rect { fill: var(--effect); }
.effect text { fill: var(--on-effect); }
.problem rect { fill: var(--card); stroke: var(--effect); stroke-width: 1.5; }
.category rect, .question rect { fill: var(--tint); stroke: var(--accent); stroke-width: 1; }
.category.strong rect { fill: var(--accent); stroke-width: 2; }
.category.strong text { fill: var(--on-accent); }
.count, .category.strong .count { fill: var(--accent); }
circle { fill: var(--paper); stroke: var(--accent); }
.answer rect { fill: var(--card); stroke: var(--edge); }
.evidence rect { fill: var(--paper); stroke: var(--proof); stroke-width: 1; }
.root-cause rect { fill: var(--root); stroke: var(--root-edge); stroke-width: 2; }
.faint rect { stroke-dasharray: 4 4; fill: none; stroke: var(--line); }
.factor rect, .cause rect { stroke: none; }
.faint text { fill: var(--soft); }
`;

// What the window begins with, asked for while its pages are still on their way: once they run, everything waits for
// them. `ui/src/api/shell.ts` takes the answers. The shell says before this what FIRST_VIEW is.
const first = [
  ["open_view", FIRST_VIEW],
  ["state", null],
];
window.onrecordAhead = first.map(([name, request]) => {
  const answer = window.__TAURI_INTERNALS__.invoke("call", { name, request });
  // A failure is for whoever takes the answer.
  answer.catch(() => {});
  return { asked: JSON.stringify([name, request]), answer };
});

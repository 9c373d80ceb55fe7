// The first picture is the list; what stands around it is built a moment later, in room that is kept for it.

class First {
  /** The list is on the screen. */
  shown = $state(false);
}

export const first = new First();

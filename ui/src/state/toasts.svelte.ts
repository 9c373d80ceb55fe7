// Short sentences at the foot of the window; what was done can be undone from them.
export interface Toast {
  id: number;
  sentence: string;
  problem: boolean;
  /** The entry of the history to take back. */
  entry: string | null;
}

class Toasts {
  list = $state.raw<Toast[]>([]);
  private last = 0;

  say(sentence: string, entry: string | null = null): void {
    this.add({ sentence, entry, problem: false }, 8000);
  }

  fail(sentence: string): void {
    this.add({ sentence, entry: null, problem: true }, 15000);
  }

  close(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  private add(toast: Omit<Toast, "id">, stay: number) {
    const id = ++this.last;
    this.list = [...this.list.slice(-2), { ...toast, id }];
    setTimeout(() => this.close(id), stay);
  }
}

export const toasts = new Toasts();

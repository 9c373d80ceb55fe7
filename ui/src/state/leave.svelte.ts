// An address outside: its host is shown before the system's browser opens it.
class Leave {
  url = $state<string | null>(null);
}

export const leave = new Leave();

export function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}

const KEY = 'boost.developmentUser';

/**
 * Who was chosen last, until the browser's tab is closed. A development server
 * reloads the page after every change, which must not sign anybody out.
 */
export const rememberedUser = {
  read(): string | undefined {
    return window.sessionStorage.getItem(KEY) ?? undefined;
  },
  write(name: string): void {
    window.sessionStorage.setItem(KEY, name);
  },
  clear(): void {
    window.sessionStorage.removeItem(KEY);
  },
};

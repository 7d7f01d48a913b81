import type { AppEvent, MenuCommand } from '@shared/ipc/events';
import { app, Menu, type MenuItemConstructorOptions } from 'electron';

/** The application menu. What concerns the page is sent to it as an event. */
export function installMenu(emit: (event: AppEvent) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(emit, app.isPackaged)));
}

export function menuTemplate(emit: (event: AppEvent) => void, packaged: boolean): MenuItemConstructorOptions[] {
  const command = (label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => emit({ type: 'menu', command: name }),
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const forDevelopers: MenuItemConstructorOptions[] = packaged
    ? []
    : [line, { role: 'reload' }, { role: 'toggleDevTools' }];
  return [
    {
      label: '&File',
      submenu: [
        command('&Import…', 'go-import', 'CmdOrCtrl+I'),
        command('&Log a mail', 'log-mail', 'CmdOrCtrl+L'),
        command('&Add a practice', 'add-practice', 'CmdOrCtrl+N'),
        line,
        { role: 'quit', label: 'E&xit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        line,
        command('&Find', 'find', 'CmdOrCtrl+F'),
      ],
    },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom', label: '&Actual size' },
        { role: 'zoomIn' },
        // The plus of a British keyboard needs Shift; people press the key without it.
        { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false, acceleratorWorksWhenHidden: true },
        { role: 'zoomOut' },
        line,
        { role: 'togglefullscreen' },
        ...forDevelopers,
      ],
    },
    {
      label: '&Go',
      submenu: [
        // The page has these keys itself: it knows when they belong to a text field.
        { ...command('&Back', 'go-back', 'Alt+Left'), registerAccelerator: false },
        { ...command('&Forward', 'go-forward', 'Alt+Right'), registerAccelerator: false },
        line,
        command('&Home', 'go-home', 'Alt+Home'),
        command('&Practices', 'go-practices', 'CmdOrCtrl+1'),
        command('&Contractors', 'go-contractors'),
        command('&Distribution list', 'go-distribution-list', 'CmdOrCtrl+2'),
        command('&Import', 'go-import', 'CmdOrCtrl+3'),
        command('&Notifications', 'go-notifications', 'CmdOrCtrl+4'),
      ],
    },
    { label: '&Help', submenu: [command('&About CCHub Console', 'about')] },
  ];
}

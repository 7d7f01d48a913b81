// Loaded before the app (`electron -r`): the system's messages, which nobody could press away here, are written down as
// lines of JSON in the file that CCHUB_TEST_DIALOGS names, and answered with their first button.
const { appendFileSync } = require('node:fs');
const { dialog } = require('electron');

const note = (kind, message, detail) =>
  appendFileSync(process.env.CCHUB_TEST_DIALOGS, `${JSON.stringify({ kind, message, detail })}\n`);

dialog.showErrorBox = (message, detail) => note('error box', message, detail);
dialog.showMessageBox = async (...words) => {
  const { message, detail } = words.at(-1);
  note('message box', message, detail);
  return { response: 0, checkboxChecked: false };
};

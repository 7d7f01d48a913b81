import { fold, tidy } from '../text';

/** The names that Microsoft's registration report gives to methods, in words. */
const METHOD_WORDS: Readonly<Record<string, string>> = {
  push: 'Authenticator app',
  microsoftauthenticatorpush: 'Authenticator app',
  microsoftauthenticatorpasswordless: 'Authenticator app without a password',
  oath: 'One-time code',
  softwareonetimepasscode: 'One-time code from an app',
  hardwareonetimepasscode: 'One-time code from a device',
  sms: 'SMS',
  mobilephone: 'Mobile phone',
  alternatemobilephone: 'Other mobile phone',
  officephone: 'Office phone',
  voicemobile: 'Call to the mobile phone',
  voicealternatemobile: 'Call to another mobile phone',
  voiceoffice: 'Call to the office phone',
  fido2: 'Security key',
  fido2securitykey: 'Security key',
  passkeydevicebound: 'Passkey',
  passkeydeviceboundauthenticator: 'Passkey in the authenticator app',
  passkeydeviceboundwindowshello: 'Passkey in Windows Hello',
  windowshelloforbusiness: 'Windows Hello',
  macossecureenclavekey: 'Key in the Mac',
  temporaryaccesspass: 'Temporary access pass',
};
/** Registered for setting a new password only: no second factor at log-in. */
const NO_FACTORS = new Set(['email', 'securityquestion', 'securityquestions']);
const NO_METHOD = new Set(['', 'none', 'n a', 'not set', 'null']);

/** A method in words; a text that isn't Microsoft's name for one stays as it is, '' where it names none. */
function methodWords(text: string): string {
  const line = tidy(text);
  const key = fold(line);
  if (NO_METHOD.has(key)) return '';
  const name = key.replaceAll(' ', '');
  return Object.hasOwn(METHOD_WORDS, name) ? (METHOD_WORDS[name] ?? '') : line;
}

/** How the second factor is given, in words: the default method, else all that are registered. At most 100 characters. */
export function methodOf(defaultMethod: string, methods: string): string {
  const own = methodWords(defaultMethod);
  if (own !== '') return own.slice(0, 100);
  const all = methods
    .split(/[,;\n]/)
    .filter((name) => !NO_FACTORS.has(fold(name).replaceAll(' ', '')))
    .map(methodWords)
    .filter((words) => words !== '');
  return [...new Set(all)].join(', ').slice(0, 100);
}

// Chromium's remarks on a machine without a session bus or a graphics card; they would bury the app's own words.
const harmless =
  /^\[\d+:\d{4}\/[\d.]+:(ERROR|WARNING):[^\]]*(bus\.cc|viz_main_impl\.cc|gpu_\w+\.cc|gl_\w+\.cc|vaapi_\w+\.cc|dbus\w*\.cc)/;

/** Copies lines from one stream to another, leaving those remarks out. */
export function passOnWithoutRemarks(from, to) {
  let rest = '';
  from.setEncoding('utf8');
  from.on('data', (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop();
    for (const line of lines) if (!harmless.test(line)) to.write(`${line}\n`);
  });
  from.on('end', () => {
    if (rest && !harmless.test(rest)) to.write(rest);
  });
}

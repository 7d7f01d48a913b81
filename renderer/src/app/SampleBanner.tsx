import { Button } from '@renderer/components/Button';
import { useSwitchData } from './use-switch-data';

export function SampleBanner() {
  const { switchTo, error, isSwitching } = useSwitchData();
  return (
    <section className="cc-banner" aria-label="Sample data">
      <span>
        <strong>This is sample data.</strong> What you do here does not touch your own register.
      </span>
      <Button onPress={() => switchTo('app.useOwnData')} isDisabled={isSwitching}>
        Go back to your own data
      </Button>
      {error && <span role="alert">{error.message}</span>}
    </section>
  );
}

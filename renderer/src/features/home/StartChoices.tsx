import { useRequest } from '@renderer/app/queries';
import { useSwitchData } from '@renderer/app/use-switch-data';
import { Button, buttonClass } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Link } from '@tanstack/react-router';
import './start.scss';

/** The three ways to begin. */
export function StartChoices() {
  const { switchTo, isSwitching, error } = useSwitchData();
  const sampleOpen = useRequest('app.status', {}).data?.sampleData ?? false;
  return (
    <>
      <ul className="cc-start">
        <li>
          <h2>Import your register</h2>
          <p>
            Take in the workbook that you use today. You see what each row will do before anything is written, and the
            import can be undone.
          </p>
          <Link to="/import" className={buttonClass('primary')}>
            Import your register
          </Link>
        </li>
        <li>
          <h2>Start empty</h2>
          <p>Enter the first practice by hand. A register can still be imported later.</p>
          <Link to="/practices/new" className={buttonClass()}>
            Add a practice
          </Link>
        </li>
        {!sampleOpen && (
          <li>
            <h2>Try with sample data</h2>
            <p>
              Invented practices in a separate database. Your own stays empty, and you can come back to it at any time.
            </p>
            <Button onPress={() => switchTo('app.useSampleData')} isDisabled={isSwitching}>
              {isSwitching ? 'Opening the sample data' : 'Open the sample data'}
            </Button>
          </li>
        )}
      </ul>
      {error && <ErrorNotice error={error} title="The sample data could not be opened" />}
    </>
  );
}

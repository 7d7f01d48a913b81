import { useRequest } from '@renderer/app/queries';
import { HomeScreen } from './HomeScreen';
import { StartScreen } from './StartScreen';

/** The home page, and how to begin as long as the register is empty. */
export function FirstScreen() {
  const status = useRequest('app.status', {}).data;
  return status?.counts.practices === 0 ? <StartScreen /> : <HomeScreen />;
}

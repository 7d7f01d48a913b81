import type { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { backupAge } from '@shared/domain/home/backup';
import type { HomeRegister } from '@shared/ipc/home';
import { Card, CardCount } from './Card';

interface BackupCardProps {
  backup: HomeRegister['backup'];
  today: string;
  make: ReturnType<typeof useAction<'backups.make'>>;
}

/** There is no copy of the register, or an old one; with the way to make one. */
export function BackupCard({ backup, today, make }: BackupCardProps) {
  const { lastAt, folder } = backup;
  const days = lastAt === null ? 0 : backupAge(lastAt, today);
  return (
    <Card tone={lastAt === null ? 'bad' : 'warn'}>
      {lastAt === null ? (
        <span className="home-card__words">There is no backup of the register yet</span>
      ) : (
        <CardCount count={days} words={`${days === 1 ? 'day' : 'days'} since the last backup`} />
      )}
      <p className="home-card__detail">
        Copies are kept in “<bdi>{folder}</bdi>”.
      </p>
      {make.isError && <ErrorNotice error={make.error} title="No backup was made" />}
      <Button onPress={() => make.mutate({})} isDisabled={make.isPending}>
        {make.isPending ? 'Making a backup' : 'Make a backup now'}
      </Button>
    </Card>
  );
}

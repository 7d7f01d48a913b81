import type { KnownPractice, KnownRegister } from '@shared/domain/notifications/facts';

const practice = (
  odsCode: string,
  name: string,
  town: string,
  [contractorId, contractorName]: readonly [string, string],
  mailboxAddress = '',
  aliases: string[] = [],
  status = 'open',
): KnownPractice => ({
  id: `id-${odsCode}`,
  odsCode,
  name,
  town,
  contractorId,
  contractorName,
  mailboxAddress,
  aliases,
  status,
});

const penrose = ['c1', 'Penrose Eyecare Ltd'] as const;
const brightview = ['c2', 'Brightview Optical Group Ltd'] as const;
const yeo = ['c3', 'Jo Yeo'] as const;

/** A small register: a contractor with one practice, one with three, two opticians of one name in one town. */
export const register: KnownRegister = {
  practices: [
    practice('TP1F9', 'Penrose Opticians', 'Truro', penrose, 'optometry.tp1f9@nhs.net'),
    practice('C4E8T', 'Okafor Optometrists', 'Exeter', ['c4', 'Kwame Okafor']),
    practice('TP7CE', 'Yeo Eyecare', 'Stroud', yeo, 'optometry.tp7ce@nhs.net', ['optometry.tp2dh@nhs.net']),
    practice('E1J4Z', 'Fernandes Eyecare', 'Taunton', ['c5', 'Fernandes Eyecare Ltd'], 'optometry.e1j4z@nhs.net'),
    practice('TPW0N', 'Ten Exeter', 'Exeter', ['c6', 'Ten Tors Optical Ltd']),
    practice('TP9MN', 'Brightview Plymouth', 'Plymouth', brightview),
    practice('TPX3B', 'Brightview Bath', 'Bath', brightview),
    practice('A1B2C', 'Brightview Stroud', 'Stroud', brightview, 'secure@brightview.example'),
    practice('TP4AA', 'Smith Opticians', 'Wells', ['c7', 'Ann Smith']),
    practice('TP5AA', 'Smith Opticians', 'Wells', ['c8', 'Bob Smith']),
    practice('TP6AA', 'Old Sight', 'Bude', ['c9', 'Old Sight Ltd'], '', [], 'closed'),
  ],
  contractors: [
    { id: 'c1', name: 'Penrose Eyecare Ltd', egressAddress: '', tradingNames: [] },
    { id: 'c2', name: 'Brightview Optical Group Ltd', egressAddress: 'secure@brightview.example', tradingNames: [] },
    { id: 'c3', name: 'Jo Yeo', egressAddress: '', tradingNames: [] },
    { id: 'c5', name: 'Fernandes Eyecare Ltd', egressAddress: '', tradingNames: [] },
  ],
  ownAddresses: ['england.optometrysouthwest@nhs.net', 'helpdesk@nhs.net', 'pao-support@nhsbsa.nhs.uk'],
  today: '2026-11-22',
};

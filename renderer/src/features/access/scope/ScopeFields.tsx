import { useRequest } from '@renderer/app/queries';
import { ContractorField } from './ContractorField';

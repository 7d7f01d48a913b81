import { emptyPerson, type PersonForm } from '../../shared/domain/people/person-form';
import type { RequestForm } from '../../shared/domain/people/request-form';

/** A person as the form hands it over, with what the test changes. */
export function person(values: Partial<PersonForm> = {}): PersonForm {
  return {
    ...emptyPerson,
    fullName: 'Amy Penrose',
    nhsAddress: 'amy.penrose1@nhs.net',
    personalAddress: 'amy@penrose.example',
    mobile: '+447700900123',
    accountCreatedOn: '2024-03-01',
    origin: 'nas',
    ...values,
  };
}

/** A request for a new user as the form hands it over, with what the test changes. */
export function userRequest(values: Partial<RequestForm> = {}): RequestForm {
  return {
    fullName: 'Ben Carne',
    personalAddress: 'ben@carne.example',
    mobile: '+447700900456',
    role: 'member',
    askedOn: '2025-03-03',
    notes: '',
    ...values,
  };
}

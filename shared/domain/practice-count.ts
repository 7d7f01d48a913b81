/**
 * How many practices a contractor says it has, against how many of them the register has open; '' where they agree or
 * it hasn't said.
 */
export function countDifference(counted: number, declared: number | null): string {
  if (declared === null || declared === counted) return '';
  const said = `The contractor declared ${practices(declared)}`;
  const found = `the register has ${counted === 0 ? 'none' : counted}`;
  return counted < declared
    ? `${said}, ${found}: ${declared - counted} may be missing here`
    : `${said}, ${found}: it may have grown, or some may have closed`;
}

const practices = (count: number) => (count === 1 ? '1 practice' : `${count} practices`);

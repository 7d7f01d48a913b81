import { number } from '@renderer/app/numbers';
import { type Picture, sumOf } from '@shared/domain/picture';

/** The numbers behind a picture. */
export function PictureTable({ picture, className }: { picture: Picture; className: string }) {
  const { title, scope, rowsAre, series, rows } = picture;
  return (
    <table className={className}>
      <caption>
        {title}: {scope}
      </caption>
      <thead>
        <tr>
          <th scope="col">{rowsAre}</th>
          {series.map(({ label }) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
          <th scope="col">All</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, values }) => (
          <tr key={label}>
            <th scope="row">
              <bdi>{label}</bdi>
            </th>
            {series.map((one, at) => (
              <td key={one.label}>{number(values[at] ?? 0)}</td>
            ))}
            <td>{number(sumOf(values))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

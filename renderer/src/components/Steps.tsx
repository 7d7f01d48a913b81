interface StepsProps {
  steps: readonly string[];
  /** Index of the step that the person is at; all before it are done. */
  current: number;
}

export function Steps({ steps, current }: StepsProps) {
  return (
    <ol className="cc-steps" aria-label="Steps">
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < current ? 'cc-steps__done' : index === current ? 'cc-steps__now' : undefined}
          aria-current={index === current ? 'step' : undefined}
        >
          {index + 1} {step}
          {index < current && <span className="cc-visually-hidden"> (done)</span>}
        </li>
      ))}
    </ol>
  );
}

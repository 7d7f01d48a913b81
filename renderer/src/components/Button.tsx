import type { ButtonHTMLAttributes, Ref } from 'react';

export type ButtonVariant = 'primary' | 'secondary' | 'link' | 'danger';

export const buttonClass = (variant: ButtonVariant = 'secondary') => `cc-button cc-button--${variant}`;

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'disabled' | 'className'> {
  /** One primary button a screen: what the person most likely came to do. */
  variant?: ButtonVariant;
  onPress?: () => void;
  /** Stays reachable and says that it can't be used now, so that the keyboard's place isn't lost. */
  isDisabled?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({ variant = 'secondary', onPress, isDisabled = false, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={isDisabled ? 'button' : type}
      className={buttonClass(variant)}
      aria-disabled={isDisabled || undefined}
      onClick={() => {
        if (!isDisabled) onPress?.();
      }}
    />
  );
}

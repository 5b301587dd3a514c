import { Button } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

function AnchorButton(props: ComponentPropsWithRef<'a'> & { readonly variant?: 'filled' | 'default' }) {
  return <Button component="a" {...props} />;
}

/** An action that is a page of its own: looks like a button, is a link. */
export const LinkButton = createLink(AnchorButton);

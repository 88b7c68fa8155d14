import { useState } from 'react';
import { ProxiedSignInPage } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { Container, Flex, Text } from '@backstage/ui';
import { readSignInChoices } from './readSignInChoices';
import type { SignInChoice } from './SignInChoice';
import { SignInChoiceCard } from './SignInChoiceCard';
import { SignInFailure } from './SignInFailure';

/**
 * Offers the users whom config lists, so that one sees the portal as an allowed
 * and as a denied user does.
 */
export function DevelopmentSignInPage(props: SignInPageProps) {
  const config = useApi(configApiRef);
  const [attempt, setAttempt] = useState<{ choice: SignInChoice }>();
  const title = config.getOptionalString('app.title') ?? 'Backstage';

  return (
    <Container>
      <Flex
        direction="column"
        gap="6"
        py="12"
        style={{ maxWidth: '36rem', margin: '0 auto' }}
      >
        <Flex direction="column" gap="2">
          <Text as="h1" variant="title-medium">
            Sign in to {title}
          </Text>
          <Text as="p" color="secondary">
            This is a development portal: choose whom to be. What each user may
            do is decided by the portal's permission policy.
          </Text>
        </Flex>
        <ul style={{ display: 'grid', gap: 12, margin: 0, padding: 0 }}>
          {readSignInChoices(config).map(choice => (
            <SignInChoiceCard
              key={choice.name}
              choice={choice}
              onChoose={() => setAttempt({ choice })}
            />
          ))}
        </ul>
        {attempt && (
          <ProxiedSignInPage
            key={attempt.choice.name}
            provider={attempt.choice.provider}
            headers={attempt.choice.headers}
            onSignInSuccess={props.onSignInSuccess}
            ErrorComponent={SignInFailure}
          />
        )}
      </Flex>
    </Container>
  );
}

import { useState } from 'react';
import { ProxiedSignInPage } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { Container, Flex, Text } from '@backstage/ui';
import { readSignInChoices } from './readSignInChoices';
import { rememberedUser } from './rememberedUser';
import { SignInChoiceCard } from './SignInChoiceCard';
import { SignInFailure } from './SignInFailure';

/**
 * Offers the users whom config lists, so that one sees the portal as an allowed
 * and as a denied user does.
 */
export function DevelopmentSignInPage(props: SignInPageProps) {
  const config = useApi(configApiRef);
  const choices = readSignInChoices(config);
  const [chosen, setChosen] = useState(rememberedUser.read);
  const choice = choices.find(({ name }) => name === chosen);
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
          {choices.map(each => (
            <SignInChoiceCard
              key={each.name}
              choice={each}
              onChoose={() => setChosen(each.name)}
            />
          ))}
        </ul>
        {choice && (
          <ProxiedSignInPage
            key={choice.name}
            provider={choice.provider}
            headers={choice.headers}
            onSignInSuccess={identity => {
              rememberedUser.write(choice.name);
              props.onSignInSuccess(identity);
            }}
            ErrorComponent={SignInFailure}
          />
        )}
      </Flex>
    </Container>
  );
}

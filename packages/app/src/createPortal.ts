import { createApp } from '@backstage/frontend-defaults';
import { boostPlugin } from 'backstage-plugin-boost';
import { homeModule } from './home/homeModule';
import { navigationModule } from './navigation/navigationModule';
import { signInModule } from './signIn/signInModule';

/** The development portal: Boost's pages and a way to become one of several users. */
export function createPortal() {
  return createApp({
    features: [boostPlugin, homeModule, navigationModule, signInModule],
  });
}

import {
  Sidebar,
  SidebarDivider,
  SidebarItem,
  SidebarSpace,
} from '@backstage/core-components';
import type { NavContentComponentProps } from '@backstage/plugin-app-react';
import { SignOutItem } from './SignOutItem';

/** Every page that has an icon, and at the foot a way to become another user. */
export function PortalSidebar(props: NavContentComponentProps) {
  const pages = props.navItems.withComponent(page => (
    <SidebarItem icon={() => page.icon} to={page.href} text={page.title} />
  ));
  return (
    <Sidebar>
      {pages.rest({ sortBy: 'title' })}
      <SidebarSpace />
      <SidebarDivider />
      <SignOutItem />
    </Sidebar>
  );
}

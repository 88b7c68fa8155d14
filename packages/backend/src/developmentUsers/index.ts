export { developmentUsersModule } from './developmentUsersModule';

import { Navigate } from '@tanstack/react-router';
import { useMe } from './me';
import { placesOf } from './navigation';

/** Leads on to where a role's work is. */
export const HomePage = () => <Navigate to={placesOf(useMe().role)[0].to} replace />;

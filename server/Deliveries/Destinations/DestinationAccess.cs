using GraphQLExport.Accounts;

namespace GraphQLExport.Deliveries;

/// <summary>Whose destinations are whose.</summary>
internal static class DestinationAccess
{
    /// <summary>The destinations that a caller may see and use: their own, or all for administrators.</summary>
    public static IQueryable<Destination> VisibleTo(this IQueryable<Destination> destinations, Caller caller) =>
        destinations.Where(destination => caller.IsAdministrator || destination.UserId == caller.UserId);
}

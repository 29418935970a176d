using GraphQLExport.Deliveries;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Deliveries;

/// <summary>Making, trying and using Ada's destinations, below GraphQL.</summary>
internal static class Sending
{
    public static IDestinationService Destinations(this AppFactory app) => app.Services.GetRequiredService<IDestinationService>();

    public static async Task<Destination> SaveAsync(this AppFactory app, SaveDestinationInput input)
    {
        var payload = await app.Destinations().SaveAsync(Exporting.Ada, input, default);
        Assert.Null(payload.Errors);
        return payload.Destination!;
    }

    public static async Task<(bool Ok, string Message)> TryAsync(this AppFactory app, Destination destination)
    {
        var payload = await app.Destinations().TestAsync(Exporting.Ada, destination.Id, default);
        Assert.Null(payload.Errors);
        return (payload.Ok, payload.Message);
    }

    public static async Task<Export> RunAsync(this AppFactory app, Destination destination) =>
        await app.EndAsync(await app.StartAsync(Exporting.Ada, new() { Request = Exporting.Request(), DestinationId = destination.Id }));
}

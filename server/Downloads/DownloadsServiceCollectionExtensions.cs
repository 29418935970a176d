using GraphQLExport.Exports;

namespace GraphQLExport.Downloads;

/// <summary>Registers downloads by signed links.</summary>
internal static class DownloadsServiceCollectionExtensions
{
    /// <summary>Adds the links and the key that signs them.</summary>
    public static IServiceCollection AddDownloads(this IServiceCollection services) => services
        .AddSingleton<DownloadKey>()
        .AddSingleton<DownloadLinks>()
        .AddSingleton<IDownloadLinks>(provider => provider.GetRequiredService<DownloadLinks>());
}

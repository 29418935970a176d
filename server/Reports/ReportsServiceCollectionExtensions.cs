namespace GraphQLExport.Reports;

/// <summary>Registers what documents share.</summary>
internal static class ReportsServiceCollectionExtensions
{
    /// <summary>Adds whose documents these are.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BrandingOptions>()
            .Bind(configuration.GetSection(BrandingOptions.Section))
            .Validate(options => options.CompanyName.Trim().Length > 0, "GraphQLExport:Branding:CompanyName must not be empty.")
            .Validate(options => options.HasColour, "GraphQLExport:Branding:PrimaryColour must be written as #RRGGBB.")
            .Validate(options => options.HasPictureOrNone, "GraphQLExport:Branding:Logo must be the path of a PNG or JPEG picture.")
            .ValidateOnStart();
        return services.AddSingleton<Branding>();
    }
}

namespace GraphQLExport.Exports.Documents;

/// <summary>Registers whose documents these are.</summary>
internal static class BrandingSetup
{
    /// <summary>Adds its settings, checked at start.</summary>
    public static IServiceCollection AddBranding(this IServiceCollection services, IConfiguration configuration)
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
